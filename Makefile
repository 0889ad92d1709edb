# Two doors: `make book` builds the book, `make test` checks everything. `make serve` shows what was built.

VENV := .venv
BIN := $(VENV)/bin
GRADERS := .graders
PORT ?= 8000
# Where the book will be, with the slash at the end, if not at the root of a host: make book BOOK_URL=https://example.org/book/
export BOOK_URL ?=
# The first Python that is new enough; override with `make book PYTHON=/path/to/python3`.
PYTHON ?= $(shell for name in python3 python3.13 python3.12 python3.11 python; do \
	"$$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 && { echo "$$name"; break; }; done)

.PHONY: help book check-book serve compress archive lite pdf epub test test-slow graders lint lint-style lint-types lint-imports lint-vendored lint-workflows bench bench-reader screenshot looks clean
.DEFAULT_GOAL := help

help:
	@echo "make book        建书：装好所需的一切，结果在 _build/html        (build the book)"
	@echo "make serve       在本机打开建好的书，PORT=8000                  (read it in a browser)"
	@echo "make compress    给建好的书配上压缩好的副本，放到网站上时用     (precompressed copies for a web server)"
	@echo "make archive     打成一个压缩包，放进 U 盘，断网也能看          (one file for a USB stick)"
	@echo "make test        全部检查：代码、单元、笔记本、书页、浏览器      (check everything)"
	@echo "make test-slow   再用两万笔随机的账、两百份作业核对，要几分钟    (many more random loans, a class of 200)"
	@echo "make graders     装上 nbgrader 和 otter-grader 作对照           (two other graders, for comparison)"
	@echo "make lint        只做代码检查                                   (style, types, imports, vendored files)"
	@echo "make bench       测速                                           (measure)"
	@echo "make bench-reader  读者等多久：每页多重、多久出字、多久出结果    (weight and waiting, in Chromium)"
	@echo "make screenshot  重拍 README 里的截图                           (take the pictures again)"
	@echo "make looks       重拍十二页的样子，给 make test-slow 比对         (take the pictures that pages are compared with)"
	@echo "make lite        笔记本在浏览器里运行，放进 _build/html/lite     (run the notebooks in the browser)"
	@echo "make pdf         印成一份 PDF：_build/creditrights.pdf；WHOLE=1 连笔记本 (the book to print; WHOLE=1: notebooks too)"
	@echo "make epub        做成一本 EPUB，手机阅读软件能开：_build/creditrights.epub (for reading apps)"
	@echo "make clean       删掉建好的书                                   (remove the built book)"

# ---------------------------------------------------------------- what is installed

$(BIN)/python:
	@if [ -z "$(PYTHON)" ]; then \
		echo "需要 Python 3.11 或更新的版本，没有找到；装好后再运行 make，或写 make book PYTHON=/路径/python3。"; \
		echo "Python 3.11 or newer is needed and was not found."; exit 1; fi
	@echo "==> 建立 Python 环境 $(VENV)（$$($(PYTHON) --version)）"
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); \
		echo "建不了 Python 环境。Debian 或 Ubuntu 请先装 python3-venv。(Cannot create a virtual environment: install python3-venv.)"; exit 1; }

$(VENV)/.for-book: requirements.txt constraints.txt pyproject.toml | $(BIN)/python
	@echo "==> 安装建书所需的包（第一次约一分钟）"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt || { \
		echo "没装成。多半是网络：请检查后再运行一次 make。(Installing failed; check the network and run make again.)"; exit 1; }
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --editable .
	@touch $@

$(VENV)/.for-tests: requirements-dev.txt $(VENV)/.for-book
	@echo "==> 安装测试所需的包"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt || { \
		echo "没装成。多半是网络：请检查后再运行一次 make。(Installing failed; check the network and run make again.)"; exit 1; }
	@touch $@

# nbgrader and otter-grader, for comparison only: about a minute and 0.7 GB.
graders: $(GRADERS)/.installed

$(GRADERS)/.installed: requirements-graders.txt constraints-graders.txt pyproject.toml
	@echo "==> 安装 nbgrader 和 otter-grader（只用来对照，约一分钟，0.7 GB）"
	@"$(PYTHON)" -m venv $(GRADERS)
	@$(GRADERS)/bin/python -m pip install --quiet --disable-pip-version-check -r requirements-graders.txt
	@$(GRADERS)/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --editable .
	@touch $@

# ---------------------------------------------------------------- the book

# A page with a warning would not be read again, and not warned of again: so after a failure every page is read anew.
book: $(VENV)/.for-book
	@echo "==> 建书"
	@$(BIN)/jupyter-book build . --path-output . --warningiserror --keep-going || { rm -rf _build/.doctrees; \
		echo; echo "书没有建成：上面标着 WARNING 或 ERROR 的几行写明了哪一页、哪一行。改好后再运行 make book。"; \
		echo "The book was not built: see the lines marked WARNING or ERROR above."; exit 1; }
	@echo; echo "书建好了：_build/html/index.html。计算器要经由网址打开才能用，请运行 make serve。"
	@echo "Built: _build/html/index.html. Run \`make serve\` to read it with live calculators."

serve: $(BIN)/python
	@$(BIN)/python scripts/serve.py --port $(PORT)

check-book: $(VENV)/.for-tests
	@$(BIN)/python -m pytest -q -n auto tests/book tests/house tests/scripts

compress: $(VENV)/.for-book
	@$(BIN)/python scripts/compress.py

archive: $(VENV)/.for-book
	@$(BIN)/python scripts/archive.py

screenshot: $(VENV)/.for-tests book
	@sh scripts/ensure_chromium.sh
	@$(BIN)/python scripts/screenshot.py

looks: $(VENV)/.for-tests book
	@sh scripts/ensure_chromium.sh
	@$(BIN)/python scripts/looks.py

# ---------------------------------------------------------------- the notebooks in the browser, the book on paper and in reading apps

LITE := .venv-lite
# Where Pyodide's packages come from: nothing is its official release; a folder, zip or wheel that holds them also does.
PYODIDE ?=
# make pdf WHOLE=1: with what one needs a computer for
WHOLE ?=

$(LITE)/.installed: requirements-lite.txt constraints-lite.txt | $(BIN)/python
	@echo "==> 安装 JupyterLite"
	@$(BIN)/python -m venv $(LITE)
	@$(LITE)/bin/python -m pip install --quiet --disable-pip-version-check -r requirements-lite.txt || { \
		echo "没装成。多半是网络：请检查后再运行一次 make lite。(Installing failed; check the network and run make lite again.)"; exit 1; }
	@touch $@

# The book is built again afterwards, so that its notebook pages link there.
lite: $(LITE)/.installed
	@echo "==> 笔记本放进浏览器"
	@PYTHONPATH=. $(LITE)/bin/python scripts/lite.py --source "$(PYODIDE)"
	@$(MAKE) --no-print-directory book

pdf: $(VENV)/.for-tests book
	@sh scripts/ensure_chromium.sh
	@$(BIN)/python scripts/pdf.py $(if $(WHOLE),--whole)

epub: book
	@$(BIN)/python scripts/epub.py

# ---------------------------------------------------------------- checks

lint: lint-style lint-types lint-imports lint-vendored lint-workflows

lint-style: $(VENV)/.for-tests
	@echo "==> 代码风格"; $(BIN)/ruff check .

lint-types: $(VENV)/.for-tests
	@echo "==> 类型"; $(BIN)/mypy

lint-imports: $(VENV)/.for-tests
	@echo "==> 房间之间的引用"; $(BIN)/lint-imports

lint-vendored: $(VENV)/.for-tests
	@$(BIN)/python scripts/vendor.py --check

lint-workflows: $(VENV)/.for-tests
	@$(BIN)/check-jsonschema --quiet --builtin-schema vendor.github-workflows .github/workflows/*.yml

# pytest runs even where lint fails, so that one run tells everything; a process a core, for the browser takes its time.
test: $(VENV)/.for-tests book
	@sh scripts/ensure_chromium.sh
	@status=0; $(MAKE) --no-print-directory --keep-going lint || status=1; \
	echo "==> 测试"; \
	$(BIN)/python -m pytest -n auto --maxprocesses 8 --dist worksteal --nbmake --nbmake-timeout=60 tests notebooks || status=1; \
	[ $$status = 0 ] || echo "有检查没有通过，见上。(Some checks failed, see above.)"; exit $$status

test-slow: $(VENV)/.for-tests $(GRADERS)/.installed
	@$(BIN)/python -m pytest -m slow tests

bench: $(VENV)/.for-tests
	@$(BIN)/python -m benchmarks

bench-reader: $(VENV)/.for-tests book
	@$(BIN)/python -m benchmarks.reader --stock

clean:
	@rm -rf _build
