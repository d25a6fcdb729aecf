// Nothing: the target exists for the headers that all tests share, compiled once.
