# Everything a user or developer of isocost runs; `make help` lists it.

SHELL := /bin/bash
.DEFAULT_GOAL := help
PREFIX ?= /usr/local
DESTDIR ?=
RELEASE := swift build -c release --static-swift-stdlib --product isocost
BINARY := .build/release/isocost
SOURCES := Package.swift Sources Tests Benchmarks/Package.swift Benchmarks/Budgets Benchmarks/Benchmarks

.PHONY: help run build test test-report lint format bench install uninstall docs-tables record prerequisites clean

help: ## list the targets
	@awk -F':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

prerequisites: ## install what is missing (ncurses headers)
	@.ci/prerequisites

build: prerequisites ## build the release binary with the static Swift library
	@$(RELEASE)

run: build ## build what is missing and open the dashboard on a sample
	@$(BINARY) samples/math-tutor-14b.yaml

test: prerequisites lint ## run everything that CI runs
	@ISOCOST_STRICT=1 swift build --build-tests
	@ISOCOST_STRICT=1 LC_ALL=C.UTF-8 TZ=UTC swift test --skip-build

test-report: build ## open HTML reports in headless Chromium (installed when missing) without a network
	@.ci/report $(BINARY)

lint: ## check the format and the rules of .swift-format
	@swift format lint --strict --parallel --recursive $(SOURCES)

format: ## format all Swift files
	@swift format --in-place --parallel --recursive $(SOURCES)

bench: build ## measure the budgets and print one table
	@.ci/bench

record: ## record all snapshots anew (read the diff before you commit)
	@-ISOCOST_RECORD=1 LC_ALL=C.UTF-8 TZ=UTC swift test

docs-tables: ## write the generated tables into README.md
	@swift run isocost document readme --update README.md

install: build ## install binary, themes, samples, man page and completions under PREFIX
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/isocost/themes \
	  $(DESTDIR)$(PREFIX)/share/isocost/samples/evaluations $(DESTDIR)$(PREFIX)/share/isocost/samples/measurements \
	  $(DESTDIR)$(PREFIX)/share/isocost/samples/laws \
	  $(DESTDIR)$(PREFIX)/share/man/man1 $(DESTDIR)$(PREFIX)/share/man/ja/man1 \
	  $(DESTDIR)$(PREFIX)/share/bash-completion/completions \
	  $(DESTDIR)$(PREFIX)/share/zsh/site-functions \
	  $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d
	install -m 755 -s $(BINARY) $(DESTDIR)$(PREFIX)/bin/isocost
	install -m 644 themes/*.yaml $(DESTDIR)$(PREFIX)/share/isocost/themes
	install -m 644 samples/*.yaml $(DESTDIR)$(PREFIX)/share/isocost/samples
	install -m 755 samples/*.sh $(DESTDIR)$(PREFIX)/share/isocost/samples
	install -m 644 samples/measurements/* $(DESTDIR)$(PREFIX)/share/isocost/samples/measurements
	install -m 644 samples/evaluations/* $(DESTDIR)$(PREFIX)/share/isocost/samples/evaluations
	install -m 644 samples/laws/* $(DESTDIR)$(PREFIX)/share/isocost/samples/laws
	$(BINARY) document man --lang en > $(DESTDIR)$(PREFIX)/share/man/man1/isocost.1
	$(BINARY) document man --lang ja > $(DESTDIR)$(PREFIX)/share/man/ja/man1/isocost.1
	$(BINARY) --generate-completion-script bash \
	  > $(DESTDIR)$(PREFIX)/share/bash-completion/completions/isocost
	$(BINARY) --generate-completion-script zsh \
	  > $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_isocost
	$(BINARY) --generate-completion-script fish \
	  > $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/isocost.fish

uninstall: ## remove what install put under PREFIX
	rm -f $(DESTDIR)$(PREFIX)/bin/isocost $(DESTDIR)$(PREFIX)/share/man/man1/isocost.1 \
	  $(DESTDIR)$(PREFIX)/share/man/ja/man1/isocost.1 \
	  $(DESTDIR)$(PREFIX)/share/bash-completion/completions/isocost \
	  $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_isocost \
	  $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/isocost.fish
	rm -rf $(DESTDIR)$(PREFIX)/share/isocost

clean: ## remove build products
	rm -rf .build Benchmarks/.build
