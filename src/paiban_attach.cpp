#include "cli/run.h"

int main(int count, char** values) {
  return paiban::runAttach(paiban::argumentsOf(count, values), paiban::environmentOfProcess());
}
