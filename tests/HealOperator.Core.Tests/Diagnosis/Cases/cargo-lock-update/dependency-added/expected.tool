sh -c cd "${0%/*}" && cargo update --workspace
Cargo.lock
