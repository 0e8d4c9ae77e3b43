class Job(object)
    pass


print(Job())
