open('Data/x.csv')
