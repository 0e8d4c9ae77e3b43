sh -c cd "${0%/*}" && go mod tidy
go.mod
go.sum
