#include "cli/run.h"

int main(int count, char** values) {
  paiban::keepFreedMemory();
  return paiban::runPaiban(paiban::argumentsOf(count, values), paiban::environmentOfProcess());
}
