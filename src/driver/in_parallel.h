#pragma once

#include <cstddef>
#include <functional>

namespace paiban {

/// Calls `work(i)` for i = 0 … count - 1 on up to `jobs` threads (at least 1; with 1 on the calling
/// thread), and `then(i)` on the calling thread in the order of i, each as soon as work(0) …
/// work(i) are done. So what `then` says does not depend on the number of threads.
void inParallel(std::size_t count,
                int jobs,
                const std::function<void(std::size_t)>& work,
                const std::function<void(std::size_t)>& then);

}  // namespace paiban
