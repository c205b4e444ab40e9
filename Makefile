# The daily commands. `make help` lists them.
.DEFAULT_GOAL := help
JDK := ./.ci/with-jdk
MVN := $(JDK) mvn -B -ntp -Dstyle.color=never
CONTAINER ?= docker
PAGE := $(wildcard frontend/package.json)
PACKAGED := backend/target/packaged
AGENT := agent/target/packaged
TRIAL := $(JDK) java -jar trial/target/yinxin-trial.jar
# Directories too: their time changes when a file goes.
SERVER_SOURCES := $(shell find backend/src/main eseal/src/main eseal/font sandbox/src/main trial/src/main pom.xml backend/pom.xml \
	eseal/pom.xml sandbox/pom.xml trial/pom.xml .mvn -not -path 'eseal/font/fetched*')
AGENT_SOURCES := $(shell find agent/src/main trial/src/main pom.xml agent/pom.xml trial/pom.xml .mvn)
PAGE_SOURCES := $(if $(PAGE),$(shell find frontend/src frontend/public frontend/vite frontend/index.html \
	frontend/package.json frontend/vite.config.ts $(wildcard frontend/tsconfig*.json) \
	backend/src/main/resources/texts))

# Beside Maven, whose longest module needs little more than one core; for the same reason -T 2: server and agent need the
# trial kit, not each other.
PAGE_TESTS := npm run lint && npm run test$(if $(wildcard frontend/redocly.yaml), && npm run lint:api)

help: ## list the commands
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/'

run: $(PACKAGED) ## start everything on http://localhost:8080 (YINXIN_PORT, YINXIN_HOME, YINXIN_DB_URL)
	@exec $(JDK) java -jar sandbox/target/yinxin-sandbox.jar

trial: $(PACKAGED) $(AGENT) ## make run with the card agent and cards without hardware (docs/trial.md)
	@exec env YINXIN_AGENT=agent/target/yinxin-agent.jar $(JDK) java -jar sandbox/target/yinxin-sandbox.jar

agent: $(AGENT) ## start the card agent with the trial cards of a run (docs/trial.md)
	@exec $(TRIAL) agent

agent-package: $(AGENT) ## make packages of the card agent: an image with its own Java, and a .deb (agent/target/packages)
	@$(JDK) agent/packaging/build

cards: $(AGENT) ## list the trial cards with their PINs
	@$(TRIAL) cards

insert: $(AGENT) ## plug a trial card in: make insert CARD=sm2-operator-a
	@exec $(TRIAL) insert $(CARD)

remove: $(AGENT) ## pull a trial card out: make remove CARD=sm2-operator-a
	@$(TRIAL) remove $(CARD)

package: $(PACKAGED) ## build the server with its page, without tests

test: tools $(if $(PAGE),frontend/dist/index.html) ## run all tests
	@rm -rf backend/target/classes/META-INF/resources
	$(if $(PAGE),./.ci/beside '$(MVN) -T 2 verify' 'cd frontend && $(PAGE_TESTS)',$(MVN) -T 2 verify)
	xvfb-run -a $(MVN) -q -pl trial,agent -Dskip.formatter -Dtest=WindowTest -Dsurefire.failIfNoSpecifiedTests=false test
	@touch $(PACKAGED) $(AGENT)
	$(if $(wildcard frontend/playwright.config.ts),cd frontend && ../$(JDK) npm run e2e)

tools:
	@./.ci/ensure jdk maven $(if $(PAGE),node chromium fonts) softhsm2 opensc pcscd vpcd openssl pdfsig gcc libssl xvfb

$(PACKAGED): $(SERVER_SOURCES) $(if $(PAGE),frontend/dist/index.html)
	@./.ci/ensure jdk maven node
	@echo "Building the server; the first time Maven also fetches its libraries …"
	@rm -rf backend/target/classes/META-INF/resources
	$(MVN) -q -pl eseal,trial,sandbox,backend -Dmaven.test.skip -Dskip.formatter package
	@touch $@

$(AGENT): $(AGENT_SOURCES)
	@./.ci/ensure jdk maven
	@echo "Building the agent …"
	$(MVN) -q -pl trial,agent -Dmaven.test.skip -Dskip.formatter package
	@touch $@

frontend/dist/index.html: frontend/node_modules/.package-lock.json $(PAGE_SOURCES)
	@echo "Building the page …"
	cd frontend && npm run --silent build
	@touch $@

frontend/node_modules/.package-lock.json: frontend/package-lock.json
	@./.ci/ensure node
	@echo "Fetching the page's libraries …"
	cd frontend && npm ci --no-audit --no-fund --loglevel=error
	@touch $@

bench: $(if $(PAGE),frontend/dist/index.html) ## measure hashing, load, start-up (docs/bench.md); WHAT="jmh load startup agent"
	$(MVN) -q -pl trial,eseal,sandbox,backend,agent,bench -Dmaven.test.skip -Dofdrw.skip=false -Dskip.formatter package
	@touch $(PACKAGED) $(AGENT)
	@$(JDK) bench/run $(WHAT)

image: $(PACKAGED) ## build the container image localhost/yinxin:jvm (CONTAINER=docker)
	$(CONTAINER) build -f docker/Dockerfile.jvm -t localhost/yinxin:jvm .

openapi: ## write openapi.yaml from the resources, check it, and generate the page's types from it
	$(MVN) -q -pl backend -am test -Dtest=OpenApiTest -Dopenapi.write=true -Dsurefire.failIfNoSpecifiedTests=false
	$(if $(PAGE),$(MAKE) frontend/node_modules/.package-lock.json)
	$(if $(PAGE),cd frontend && npm run lint:api && npm run generate)

format: ## format all sources
	$(MVN) -q spotless:apply
	$(if $(PAGE),cd frontend && npm run format)

clean: ## delete what the build made; the data of a local run stay
	rm -rf frontend/dist frontend/node_modules
	$(MVN) -q clean

.PHONY: help run trial agent cards insert remove package test tools bench image format clean
