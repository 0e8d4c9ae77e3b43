import tomllib

with open('pyproject.toml', 'rb') as fh:
    print(tomllib.load(fh)['project']['name'])
