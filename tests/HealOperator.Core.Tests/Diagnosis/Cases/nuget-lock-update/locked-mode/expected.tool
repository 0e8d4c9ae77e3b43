sh -c cd "${0%/*}" && dotnet restore --force-evaluate
src/shop/packages.lock.json
