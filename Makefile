.DEFAULT_GOAL := help
.PHONY: help build test lint fuzz mutants bench bench-diagnosis bench-errors bench-gate image crds demo install uninstall cluster-up cluster-down

help: ## show this list
	@sed -n 's/^\([a-z-]*\):[^#]*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 18

build: ## compile everything
	dotnet build HealOperator.sln --nologo -v quiet

test: ## run every tier: unit, integration (real API server), e2e (real cluster)
	hack/test

lint: ## check the style of code and scripts
	hack/lint

fuzz: ## try generated cases that the tests do not try every time (TIMES, SEED)
	HEAL_FUZZ_TIMES=$(or $(TIMES),20) HEAL_FUZZ_SEED=$(or $(SEED),$(shell date +%s)) \
	  dotnet test tests/HealOperator.Core.Tests --nologo --filter "FullyQualifiedName~Fuzz|FullyQualifiedName~Propert|FullyQualifiedName~Fingerprint"

mutants: ## change gate and state machines and see whether a test notices (ONLY, EVERY, FROM, WORKERS)
	@ONLY="$(ONLY)" EVERY="$(EVERY)" FROM="$(FROM)" WORKERS="$(WORKERS)" hack/mutants

bench: ## measure what a heal costs (docs/benchmarks.md)
	bench/run

bench-diagnosis: ## grade the diagnosis on labelled logs and broken projects (CORPUS, ONLY)
	@CORPUS="$(CORPUS)" ONLY="$(ONLY)" bench/diagnosis/run

bench-errors: ## compare the reading of logs with ripgrep (MB, ROUNDS)
	@MB="$(MB)" ROUNDS="$(ROUNDS)" bench/errors/run

bench-gate: ## grade the gate on changes that cheat and honest ones that look like them
	dotnet test tests/HealOperator.Core.Tests --nologo --filter "FullyQualifiedName~CorpusTests" --logger "console;verbosity=detailed" | grep -E "precision|honest, but|Passed|Failed"

image: ## build the Dockerfile into artifacts/images/heal-operator.tar
	hack/image

crds: ## generate config/crd from the C# types
	dotnet run --project src/HealOperator.Cli -- crds --output config/crd
	hack/sync-chart

demo: ## heal two broken pipelines on a real cluster before your eyes
	demo/run

install: ## put the chart on the cluster of KUBECONFIG (NAMESPACE, WATCH_NAMESPACES, IMAGE, VALUES)
	hack/install

uninstall: ## remove what install made (NAMESPACE)
	hack/uninstall

cluster-up: ## start the local cluster
	hack/cluster up

cluster-down: ## stop the local clusters and leave nothing running
	hack/cluster down --all
