sh -c cd "${0%/*}" && cargo update --workspace
b/Cargo.lock
