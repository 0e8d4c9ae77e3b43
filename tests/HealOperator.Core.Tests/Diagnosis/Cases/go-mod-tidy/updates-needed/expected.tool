sh -c cd "${0%/*}" && go mod tidy
svc/go.mod
svc/go.sum
