import pyyaml

print(pyyaml.__name__)
