# `make brief` renders the first brief; `make test` runs every test. Both set up a
# virtual environment first, once, from the hashed lock; nothing but Python 3.11+
# has to be there before.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
BRIEFS := briefs/defectors.yaml
EDITOR := tools/editor/node_modules/.package-lock.json

.PHONY: fuzz soak tokens strings interruptions writers memory crowd offline wheels install-offline
.PHONY: brief charts footnotes test check lint types imports bench bench-validate compiled editor-tools lock clean

brief: $(READY) compiled
	@mkdir -p build
	@$(BIN)/briefgen render $(BRIEFS) -o build/defectors.pdf

test: $(READY)
	$(BIN)/pytest -n 2 --dist loadgroup

# A thousand random sets of data for each type of chart.
charts: $(READY)
	BRIEFGEN_CHARTS=1000 $(BIN)/pytest -q -n 2 tests/charts

check: lint types imports test

lint: $(READY)
	$(BIN)/ruff format --check
	$(BIN)/ruff check

types: $(READY)
	$(BIN)/mypy

imports: $(READY)
	$(BIN)/pytest -q tests/test_imports.py

# PEERS=path/to/python: an environment with typst and weasyprint, to be timed beside us.
bench: $(READY) compiled
	$(BIN)/python bench/bench.py $(if $(PEERS),--peers $(PEERS))

# 1,000 briefs in one process, and one of 10,000 lines, beside the bars for both.
bench-validate: $(READY) compiled
	$(BIN)/python bench/validation.py

# Fifty dense documents: every note on the page of its call. The suite has some of them.
footnotes: $(READY)
	BRIEFGEN_FOOTNOTES=50 $(BIN)/pytest -q -n 2 tests/pipeline/test_footnotes.py

# Needs npm and Node 20: the language server that editors use, and the schema of SARIF.
# Tests that want them are shown as skipped without.
editor-tools: $(EDITOR)

# What must hold however often it is tried; the suite tries some of it.

# A million would take hours: MUTANTS=1000000 FUZZ_FROM=0 make fuzz.
fuzz: $(READY)
	BRIEFGEN_MUTANTS=$(or $(MUTANTS),100000) BRIEFGEN_FUZZ_FROM=$(or $(FUZZ_FROM),10000) \
	  $(BIN)/pytest -q -n 2 tests/endurance/test_mutants.py

soak: $(READY)
	BRIEFGEN_ROUNDS=$(or $(ROUNDS),100) $(BIN)/pytest -q tests/endurance/test_soak.py

# Styles of random tokens: a whole PDF, or an error at the style's line.
tokens: $(READY)
	BRIEFGEN_TOKENS=1000 $(BIN)/pytest -q -n 2 tests/endurance/test_tokens.py

strings: $(READY)
	BRIEFGEN_STRINGS=100000 $(BIN)/pytest -q -n 2 tests/endurance/test_strings.py

interruptions: $(READY) compiled
	BRIEFGEN_INTERRUPTIONS=1000 $(BIN)/pytest -q tests/endurance/test_interruptions.py

writers: $(READY)
	BRIEFGEN_WRITINGS=1000 $(BIN)/pytest -q tests/endurance/test_writers.py

memory: $(READY)
	BRIEFGEN_MEMORY_STEPS=100 $(BIN)/pytest -q tests/endurance/test_memory.py

crowd: $(READY)
	BRIEFGEN_CROWD=1000 $(BIN)/pytest -q tests/endurance/test_crowd.py

# Every test in a network namespace that has no interface, not even to itself.
offline: $(READY)
	unshare --net --map-root-user $(BIN)/pytest -n 2 --dist loadgroup

# What an installation without a network needs: docs/offline.md.
wheels: $(READY)
	$(BIN)/python -m tools.offline build/offline
	$(BIN)/python -m build --wheel --no-isolation --outdir build/offline . > /dev/null
	$(BIN)/pip download --quiet --disable-pip-version-check --require-hashes \
	  --only-binary :all: --dest build/offline -r build/offline/requirements.txt

# Tries it: a fresh environment, and no network interface.
install-offline: wheels
	rm -rf build/offline-env && $(PYTHON) -m venv build/offline-env
	cd build/offline && unshare --net --map-root-user sh -ec ' \
	  ../offline-env/bin/pip install --quiet --no-index --find-links . --require-hashes -r requirements.txt; \
	  ../offline-env/bin/pip install --quiet --no-index --no-deps briefgen-*.whl; \
	  ../offline-env/bin/briefgen render $(CURDIR)/examples/smallest.yaml -o ../offline.pdf'

# As pip does for what it installs: an editable install would be compiled at each start
# where Python may not write bytecode.
compiled: $(READY)
	@$(BIN)/python -m compileall -q src

$(READY): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "briefgen needs Python 3.11 or newer: make PYTHON=python3.12")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

$(EDITOR): tools/editor/package.json tools/editor/package-lock.json
	@npm ci --prefix tools/editor --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@

# Needs uv. Every platform and every Python from 3.11 on, in one file.
lock:
	uv pip compile pyproject.toml --extra dev --universal --python-version 3.11 --generate-hashes --no-emit-index-url --custom-compile-command 'make lock' --quiet --output-file requirements.lock

clean:
	rm -rf $(VENV) tools/editor/node_modules build dist .hypothesis .mypy_cache .pytest_cache .ruff_cache
