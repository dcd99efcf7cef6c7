# The commands of the README: `make site` publishes content/ to public/, `make preview` shows it while it is written,
# `make test` runs all tests.

SWIFT ?= swift
# How tests are built: debug, which is soon done again after a change, or release, in which they take half the time.
CONFIGURATION ?= debug
# What every build is given beside that. Optimised tests need the one that opens modules to them:
# make test CONFIGURATION=release FLAGS="-Xswiftc -enable-testing"
FLAGS ?=

.PHONY: site preview build test check check-site bench bench-search fuzz format lint manual libraries

site: libraries
	@SWIFT="$(SWIFT)" ./scripts/build-program $(FLAGS)
	"$$($(SWIFT) build --configuration release --show-bin-path)/kompassros" build

# Options go in SERVE: make preview SERVE="--port 8081".
preview: libraries
	@SWIFT="$(SWIFT)" ./scripts/build-program $(FLAGS)
	$(SWIFT) build $(FLAGS) --configuration release --product kompassros-serve
	"$$($(SWIFT) build --configuration release --show-bin-path)/kompassros" serve $(SERVE)

# Everything that tests need, and they themselves.
build: libraries
	$(SWIFT) build $(FLAGS) --configuration $(CONFIGURATION) --build-tests

# Optimised, `swift test` alone would build everything anew with flags of its own.
test: build
	$(SWIFT) test $(FLAGS) --configuration $(CONFIGURATION) --skip-build

# The site in a real browser: Tests/Browser. Needs Chromium, chromedriver and Python; says so where they are missing.
check-site:
	@SWIFT="$(SWIFT)" FLAGS="$(FLAGS)" ./scripts/check-site

# Builds beside Hugo, Pagefind and a copy of the output: the tables of Benchmarks/README.md.
bench: libraries
	@SWIFT="$(SWIFT)" python3 Benchmarks/build/measure.py

# The search on a large corpus beside Pagefind: the tables of Benchmarks/search/README.md.
bench-search: libraries
	@SWIFT="$(SWIFT)" python3 Benchmarks/search/measure.py

# Whatever bytes, for FUZZ_SECONDS (60) each: Tests/FuzzTests. Needs libFuzzer; says so where it is missing.
fuzz:
	@SWIFT="$(SWIFT)" ./scripts/fuzz

check: libraries
	@SWIFT="$(SWIFT)" ./scripts/build-program $(FLAGS)
	"$$($(SWIFT) build --configuration release --show-bin-path)/kompassros" check

# The manual page, for man: man ./kompassros.1
manual: libraries
	@SWIFT="$(SWIFT)" ./scripts/build-program $(FLAGS)
	"$$($(SWIFT) build --configuration release --show-bin-path)/kompassros" --generate-manual > kompassros.1

format:
	$(SWIFT) format --in-place --recursive Package.swift Sources Tests

lint:
	$(SWIFT) format lint --strict --recursive Package.swift Sources Tests

# The C libraries: asked of pkg-config first, so that nothing is installed twice and no password is asked for in vain.
libraries:
	@./scripts/install-libraries
