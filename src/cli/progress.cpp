#include "cli/progress.h"

#include <condition_variable>
#include <mutex>

#include <fmt/format.h>

namespace paiban {

Progress::Progress(Console& console, std::size_t total) : console_(console), total_(total) {
  if (console.showsProgress()) {
    ticker_ = std::jthread([this](std::stop_token stop) { tick(stop); });
  }
}

Progress::~Progress() {
  if (ticker_.joinable()) {
    ticker_.request_stop();
    ticker_.join();
    console_.progress("");
  }
}

void Progress::tick(std::stop_token stop) {
  using namespace std::chrono_literals;
  std::mutex mutex;
  std::condition_variable_any stopped;
  std::unique_lock lock(mutex);
  for (auto pause = 1000ms;
       !stopped.wait_for(lock, stop, pause, [&] { return stop.stop_requested(); }) &&
       !stop.stop_requested();
       pause = 200ms) {
    const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - start_;
    console_.progress(fmt::format("  {}/{}  {:.0f} s", done_.load(), total_, passed.count()));
  }
}

}  // namespace paiban
