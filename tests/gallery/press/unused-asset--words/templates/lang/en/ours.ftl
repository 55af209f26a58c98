# Our own words.
doc-reprt = Learning report
doc-going-wel = What goes well
