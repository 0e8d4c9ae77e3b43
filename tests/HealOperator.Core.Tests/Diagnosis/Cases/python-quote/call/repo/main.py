print("done)
