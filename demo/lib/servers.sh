# The demo's git server and database, on the one address that pods reach. Sourced by demo/run.
# shellcheck shell=bash

start_servers() {
  stop_servers # of a demo that was killed
  GIT_USER=heal GIT_PASSWORD=$(openssl rand -hex 12)
  local database_password
  database_password=$(openssl rand -hex 12)
  rm -rf "$WORK/git"
  mkdir -p "$WORK/git"
  GIT_URL=$("$HACK/git-server" up "$WORK/git" "$HOST_ADDRESS" --name "$NAMESPACE" --credentials "$GIT_USER:$GIT_PASSWORD")
  SERVER_URI=$("$HACK/postgres" up "$HOST_ADDRESS" --name "$NAMESPACE" --password "$database_password")
  note "git over HTTP on $GIT_URL, PostgreSQL on ${SERVER_URI#*@}"
}

stop_servers() {
  "$HACK/git-server" down --name "$NAMESPACE"
  "$HACK/postgres" down --name "$NAMESPACE"
}

# A bare repository with one commit on main, as somebody pushed it: make_repository NAME DIRECTORY
make_repository() {
  local bare=$WORK/git/$1.git
  git init --quiet --bare --initial-branch main "$bare"
  git_as_colleague --git-dir "$bare" --work-tree "$2" add --all
  git_as_colleague --git-dir "$bare" --work-tree "$2" commit --quiet --message "Build the $1 pipeline"
  note "$GIT_URL/$1.git has one commit on main: $(git --git-dir "$bare" rev-parse --short main)"
}

git_as_colleague() { git -c user.name="A colleague" -c user.email=colleague@example.com -c core.bare=false "$@"; }

make_warehouse() {
  psql --quiet "$SERVER_URI" --command 'create database warehouse'
  WAREHOUSE_URI=${SERVER_URI%/*}/warehouse
  psql --quiet --set ON_ERROR_STOP=1 "$WAREHOUSE_URI" --file "$DEMO/warehouse.sql"
  note "the warehouse has $(psql -XAt "$WAREHOUSE_URI" --command 'select count(*) from raw.orders') orders; upstream has just renamed ordered_at to order_date"
}
