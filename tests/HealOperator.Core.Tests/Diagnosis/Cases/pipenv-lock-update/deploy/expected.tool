sh -c cd "${0%/*}" && pipenv lock
Pipfile.lock
