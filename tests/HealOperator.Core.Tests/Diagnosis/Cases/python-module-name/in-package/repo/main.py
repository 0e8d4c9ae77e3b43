from pkg.calk import mean

print(mean())
