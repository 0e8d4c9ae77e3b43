from shop import totl
