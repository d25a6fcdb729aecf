#include "driver/in_parallel.h"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

namespace paiban {

void inParallel(std::size_t count,
                int jobs,
                const std::function<void(std::size_t)>& work,
                const std::function<void(std::size_t)>& then) {
  const std::size_t threads = std::min(count, static_cast<std::size_t>(std::max(jobs, 1)));
  if (threads <= 1) {
    for (std::size_t i = 0; i < count; ++i) {
      work(i);
      then(i);
    }
    return;
  }
  std::atomic<std::size_t> next = 0;
  std::mutex mutex;
  std::condition_variable changed;
  std::vector<char> done(count, 0);
  const auto worker = [&] {
    for (std::size_t i = next++; i < count; i = next++) {
      work(i);
      {
        const std::lock_guard lock(mutex);
        done[i] = 1;
      }
      changed.notify_one();
    }
  };
  std::vector<std::jthread> pool;
  for (std::size_t i = 0; i < threads; ++i) {
    pool.emplace_back(worker);
  }
  for (std::size_t i = 0; i < count; ++i) {
    {
      std::unique_lock lock(mutex);
      changed.wait(lock, [&] { return done[i] != 0; });
    }
    then(i);
  }
}

}  // namespace paiban
