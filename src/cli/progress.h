#pragma once

#include <atomic>
#include <chrono>
#include <cstddef>
#include <thread>

#include "cli/console.h"

namespace paiban {

/// Shows how far a run is, on a terminal and from its second second on, for as long as it lives.
class Progress {
 public:
  Progress(Console& console, std::size_t total);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  void advance() { ++done_; }

 private:
  Console& console_;
  std::size_t total_;
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
  std::atomic<std::size_t> done_ = 0;
  std::jthread ticker_;

  void tick(std::stop_token stop);
};

}  // namespace paiban
