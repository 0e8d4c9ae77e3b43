name = 'a'
print(f'hello {name})
print('done')
