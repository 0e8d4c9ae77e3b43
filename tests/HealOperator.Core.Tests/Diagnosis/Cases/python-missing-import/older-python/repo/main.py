from collections import Counter

print(Counter(), re.sub("a", "b", "c"))
