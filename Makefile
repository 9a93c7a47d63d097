# `make demo` and `make test` need only Python 3.11+ with venv, make and a package index.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: demo test lint types schemas docs serve browser bench evaluate frozen clean

demo: $(VENV)/runtime
	$(BIN)/python docs/examples/red_spots.py

test: lint types
	$(BIN)/coverage run -m pytest
	$(BIN)/coverage report

lint: $(VENV)/dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/dev
	$(BIN)/mypy
	PATH="$(CURDIR)/$(BIN):$$PATH" basedpyright --verifytypes leukinfo --ignoreexternal

schemas: $(VENV)/dev
	$(BIN)/python -c "from leukinfo._schemas import write; write()"

docs: $(VENV)/dev
	$(BIN)/python docs/catalogue.py
	$(BIN)/python -m mkdocs build --strict

serve: $(VENV)/dev
	$(BIN)/python docs/catalogue.py
	$(BIN)/python -m mkdocs serve

browser: docs
	$(BIN)/python -m pip install --quiet --group browser --constraint constraints.txt
	$(BIN)/python -m pytest tests/heavy/browser_check.py

frozen: $(VENV)/dev
	$(BIN)/python -m pip install --quiet --group frozen
	$(BIN)/python -m pytest tests/heavy/frozen_check.py

bench:
	$(PYTHON) -m venv $(VENV)-bench
	$(VENV)-bench/bin/python -m pip install --quiet --upgrade "pip>=25.1"
	$(VENV)-bench/bin/python -m pip install --quiet --force-reinstall . --group bench
	$(VENV)-bench/bin/python benchmarks/run.py

evaluate: $(VENV)/runtime
	$(BIN)/python benchmarks/evaluate.py

$(VENV)/pip:
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade "pip>=25.1"
	touch $@

$(VENV)/runtime: $(VENV)/pip pyproject.toml
	$(BIN)/python -m pip install --quiet --editable . --constraint constraints.txt
	touch $@

$(VENV)/dev: $(VENV)/runtime constraints.txt
	$(BIN)/python -m pip install --quiet --group dev --constraint constraints.txt
	touch $@

clean:
	rm -rf $(VENV) $(VENV)-bench site docs/catalogue build dist .coverage
