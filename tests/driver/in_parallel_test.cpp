#include "driver/in_parallel.h"

#include <atomic>
#include <chrono>
#include <numeric>
#include <thread>
#include <vector>

#include <gtest/gtest.h>

namespace paiban {
namespace {

TEST(InParallel, DoesEveryPieceOnceAndTellsInOrder) {
  for (const int jobs : {0, 1, 2, 4, 64}) {
    constexpr std::size_t kCount = 200;
    std::vector<int> worked(kCount, 0);
    std::vector<std::size_t> told;
    inParallel(
        kCount,
        jobs,
        [&](std::size_t i) { ++worked[i]; },
        [&](std::size_t i) {
          EXPECT_EQ(worked[i], 1);
          told.push_back(i);
        });
    EXPECT_EQ(worked, std::vector<int>(kCount, 1)) << jobs;
    std::vector<std::size_t> order(kCount);
    std::iota(order.begin(), order.end(), std::size_t{0});
    EXPECT_EQ(told, order) << jobs;
  }
}

TEST(InParallel, TellsOnTheCallingThreadEvenWhenTheFirstIsSlowest) {
  const auto caller = std::this_thread::get_id();
  std::vector<std::size_t> told;
  inParallel(
      8,
      4,
      [](std::size_t i) {
        if (i == 0) {
          std::this_thread::sleep_for(std::chrono::milliseconds(20));
        }
      },
      [&](std::size_t i) {
        EXPECT_EQ(std::this_thread::get_id(), caller);
        told.push_back(i);
      });
  EXPECT_EQ(told.front(), 0u);
  EXPECT_EQ(told.size(), 8u);
}

TEST(InParallel, NeverRunsMoreThanItWasGiven) {
  std::atomic<int> running = 0;
  std::atomic<int> most = 0;
  inParallel(
      50,
      3,
      [&](std::size_t) {
        const int now = ++running;
        for (int seen = most; now > seen && !most.compare_exchange_weak(seen, now);) {
        }
        std::this_thread::sleep_for(std::chrono::microseconds(200));
        --running;
      },
      [](std::size_t) {});
  EXPECT_LE(most, 3);
}

TEST(InParallel, NothingToDo) {
  inParallel(
      0, 4, [](std::size_t) { FAIL(); }, [](std::size_t) { FAIL(); });
}

}  // namespace
}  // namespace paiban
