# The two commands of the README: `make site` publishes content/ to public/, `make test` runs all tests.

SWIFT ?= swift
JOBS ?=

.PHONY: site test check format lint libraries

site: libraries
	$(SWIFT) build --configuration release --product kompassros
	"$$($(SWIFT) build --configuration release --show-bin-path)/kompassros" build

test: libraries
	$(SWIFT) test

check: libraries
	$(SWIFT) build --configuration release --product kompassros
	"$$($(SWIFT) build --configuration release --show-bin-path)/kompassros" check

format:
	$(SWIFT) format --in-place --recursive Package.swift Sources Tests

lint:
	$(SWIFT) format lint --strict --recursive Package.swift Sources Tests

# The C libraries: asked of pkg-config first, so that nothing is installed twice and no password is asked for in vain.
libraries:
	@./scripts/install-libraries
