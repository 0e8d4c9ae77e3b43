# Runs whose cost is measured. Sourced by bench/run.
# shellcheck shell=bash

# hello passes; typo has one TypeScript error, which one edit heals without a human. It is found by a cheap check in the compiler's words: what is
# measured is the healing, not the compiler.
make_bench_repositories() {
  make_repository hello "$DEMO/hello"
  rm -rf "$WORK/typo"
  cp -r "$DEMO/web" "$WORK/typo"
  sed -i -e 's/expot/export/' -e 's/dive>/div>/' "$WORK/typo/app/page.tsx"
  cat > "$WORK/typo/check.sh" << 'END'
grep -q 'post\.foo}' app/page.tsx || exit 0
echo "app/page.tsx(9,16): error TS2339: Property 'foo' does not exist on type 'Post'."
exit 2
END
  make_repository typo "$WORK/typo"
}

run_manifest() { # NAME REPOSITORY
  local image=localhost/heal-demo-node:dev command='[sh, check.sh]'
  [ "$2" = typo ] || command='[grep, hello, greeting.txt]'
  cat << END
apiVersion: v1
kind: Secret
metadata: {name: git-write}
type: kubernetes.io/basic-auth
stringData: {username: "$GIT_USER", password: "$GIT_PASSWORD"}
---
apiVersion: healoperator.io/v1alpha1
kind: HealPolicy
metadata: {name: default}
spec: {mode: Autonomous, minConfidence: 1}
---
apiVersion: healoperator.io/v1alpha1
kind: PipelineRun
metadata: {name: $1}
spec:
  source: {git: {url: "$GIT_URL/$2.git", secretRef: {name: git-write}}}
  steps: [{name: main, image: $image, command: $command}]
END
}

# run_to PHASE NAME REPOSITORY
run_to() {
  run_manifest "$2" "$3" | kubectl -n "$NAMESPACE" apply -f - > /dev/null
  wait_until 300 "$2 is $1" phase_is "$2" "$1"
}
phase_is() { [ "$(field pipelineruns "$1" '{.status.phase}')" = "$2" ]; }
