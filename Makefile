# SPDX-License-Identifier: GPL-3.0-or-later
# The commands that people type; packaging/setup.sh prepares what they need, and CMake does the work.
.DEFAULT_GOAL := help
.PHONY: help run check format bench setup clean

tools := packaging/setup.sh

help: ## list these commands
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' Makefile | while IFS="$$(printf '\t')" read -r name what; do printf 'make %-8s %s\n' "$$name" "$$what"; done

run: ## build Hereabouts and open it; ARGS='profile "ST20 0LY" --offline' passes arguments to it
	@$(tools) run packaging/run.sh $(ARGS)

check: ## build everything with warnings as errors, run every test, check the format, lint
	@$(tools) --lint run packaging/check.sh $(STEPS)

format: ## put the C++ sources into the project's format
	@$(tools) --lint run packaging/check.sh reformat

bench: ## run the benchmarks; BENCH_JSON=FILE writes their figures there too
	@$(tools) run packaging/run.sh --bench

setup: ## prepare what building needs, and nothing else
	@$(tools) --lint

clean: ## delete what was built
	rm -rf build
