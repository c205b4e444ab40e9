# The daily commands. `make help` lists them.
.DEFAULT_GOAL := help
MVN := ./.ci/with-jdk mvn -B -ntp

help: ## list the commands
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/'

test: ## run all tests
	$(MVN) verify

format: ## format all Java sources
	$(MVN) -q spotless:apply

clean: ## delete what the build made
	$(MVN) -q clean

.PHONY: help test format clean
