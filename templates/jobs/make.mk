# A build in @N@ shares with GNU make, and the merge that makes one of them. Written by `gradus jobs make`.
#
#   make -j 4 -f FILE        four shares at a time, each on one processor
#
# The merge starts when every share has ended, well or not, and names what is missing.
.PHONY: merge
.DEFAULT_GOAL := merge
MAKEFLAGS += --output-sync=target

SHARES := $(addprefix share-,$(shell seq @N@))
.PHONY: $(SHARES)

# Status 1: there are problems in the school's data, which the merge says.
$(SHARES): share-%:
	-@@PROGRAM@ build @PROJECT@@SCHOOL@@TARGETS@ --shard $*/@N@ --jobs 1 || [ $$? -eq 1 ]

merge: $(SHARES)
	@@PROGRAM@ merge @PROJECT@@SCHOOL@ @FOLDER@/*-of-@N@
