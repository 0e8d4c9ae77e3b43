import csv

open('src/data/rates.csv')
