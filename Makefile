# One command for each thing, the same by hand and in CI. Every target sets up what it needs by itself.

PYTHON ?= python3
VENV := .venv
ENGINE ?= .local/engine
ENGINE_PYTHON ?= $(PYTHON)
SAM := .local/sam
LEARNING := .local/learning
BIN := $(VENV)/bin
PIP := -m pip --disable-pip-version-check -qq install
export PIP_ROOT_USER_ACTION := ignore
# No AWS profile of whoever calls is read for what needs no account, and nothing is told to anyone.
SAM_ENVIRONMENT := SAM_CLI_TELEMETRY=0 AWS_DEFAULT_REGION=eu-central-1

.PHONY: help run test check format setup openapi bench learn package validate build deploy teardown clean

help:  ## this list
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1|\2/p' $(MAKEFILE_LIST) | column -t -s '|'

run: setup  ## the local stack with its demo; ONCE=1 ends after it, PORT= sets the first port, BUILT=1 runs finished zips
	@$(if $(BUILT),$(BIN)/python -m infra.build --python $(ENGINE)/bin/python package .local/packages/engine)
	@$(BIN)/python -m infra.local run --engine $(ENGINE)/bin/python $(if $(BUILT),--packages .local/packages/engine) \
		$(if $(ONCE),--once) $(if $(PORT),--port $(PORT))

test: setup  ## every test, the whole local stack included
	@$(BIN)/python -m pytest $(or $(ARGS),--numprocesses=auto --ignore=tests/e2e)
	@$(if $(ARGS),,$(BIN)/python -m pytest tests/e2e)

check: setup  ## format, lint, types, template and its policies, API document
	@$(BIN)/ruff format --check --quiet . || { echo 'run: make format'; exit 1; }
	@$(BIN)/ruff check --quiet .
	@$(BIN)/mypy
	@$(ENGINE)/bin/cfn-lint template.yaml infra/alarms.yaml
	@$(BIN)/gangway docs --check
	@$(BIN)/python -m infra.checks

format: setup  ## rewrite the code in the house format
	@$(BIN)/ruff check --fix --quiet . || true
	@$(BIN)/ruff format --quiet .

openapi: setup  ## write the generated documents under docs/ anew
	@$(BIN)/gangway docs

bench: setup  ## figures: requests, units and cost, import times, throughput
	@for bench in bench/bench_*.py; do PYTHONPATH=. $(BIN)/python $$bench || exit 1; done

learn: $(LEARNING)/.ready  ## learn what mails ask anew from the samples, with figures (docs/mail-quality.md)
	@PYTHONPATH=.:layers/gangway/python $(LEARNING)/bin/python -m infra.learning

package: setup  ## a zip for each layer and function as Lambda gets them, and their sizes
	@$(BIN)/python -m infra.build package .local/packages/lambda

validate: $(SAM)/.ready  ## the template as AWS SAM sees it
	@$(SAM_ENVIRONMENT) $(SAM)/bin/sam validate --lint

build: setup $(SAM)/.ready  ## the same with `sam build`, into .aws-sam, which make deploy uploads
	@$(SAM_ENVIRONMENT) PYTHON=$(CURDIR)/$(BIN)/python $(SAM)/bin/sam build \
		>.local/sam-build.log 2>&1 \
		|| { cat .local/sam-build.log; exit 1; }
	@echo 'built in .aws-sam/build'

# The SAM CLI first on the PATH, so that whoever has another one deploys with the locked one all the same.
ACCOUNT = PATH="$(CURDIR)/$(SAM)/bin:$$PATH" $(BIN)/python -m infra.deploy

deploy: setup $(SAM)/.ready  ## STAGE= of infra/stages into the AWS account of your credentials; DRY=1 only prints
	@$(ACCOUNT) check '$(STAGE)'
	@$(MAKE) --no-print-directory build
	@$(ACCOUNT) up '$(STAGE)' $(if $(DRY),--dry-run)

teardown: setup $(SAM)/.ready  ## delete that stack, its data stays; prod wants CONFIRM=prod
	@CONFIRM='$(CONFIRM)' $(ACCOUNT) down '$(STAGE)' $(if $(DRY),--dry-run)

setup: $(VENV)/.ready $(ENGINE)/.ready

$(VENV)/.ready: requirements/dev.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo 'Gangway needs Python 3.11 or newer'; exit 1; }
	@echo 'setting up $(VENV) …'
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python $(PIP) --require-hashes -r requirements/dev.txt
	@$(BIN)/python $(PIP) --no-deps --no-build-isolation -e .
	@touch $@

$(ENGINE)/.ready: requirements/engine.txt
	@echo 'setting up $(ENGINE) …'
	@test -x $(ENGINE)/bin/python || $(ENGINE_PYTHON) -m venv $(ENGINE)
	@$(ENGINE)/bin/python $(PIP) --require-hashes -r requirements/engine.txt
	@touch $@

$(SAM)/.ready: requirements/sam.txt
	@echo 'setting up $(SAM) …'
	@test -x $(SAM)/bin/python || $(PYTHON) -m venv $(SAM)
	@$(SAM)/bin/python $(PIP) --no-deps --require-hashes -r requirements/sam.txt
	@touch $@

$(LEARNING)/.ready: requirements/learning.txt
	@echo 'setting up $(LEARNING) …'
	@test -x $(LEARNING)/bin/python || $(PYTHON) -m venv $(LEARNING)
	@$(LEARNING)/bin/python $(PIP) --require-hashes -r requirements/learning.txt
	@touch $@

clean:  ## forget the local stack's data; what is installed stays
	@rm -rf .local/stack
