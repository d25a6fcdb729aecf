#include "input/layout_layers.h"

#include <algorithm>
#include <set>

#include "input/layout_messages.h"
#include "input/layout_schema.h"

namespace paiban {
namespace {

namespace fs = std::filesystem;

/// Layers of colours and fonts alone have a folder to themselves, for nothing can be set in them.
constexpr const char* kThemes = "themes";

class LayerReader {
 public:
  LayerReader(const FileSystem& files,
              const std::vector<fs::path>& folders,
              Diagnostics& diagnostics)
      : files_(files), folders_(folders), diagnostics_(diagnostics) {}

  void read(const fs::path& path) {
    open_.push_back(files_.canonical(path));
    if (auto tree = readYaml(path, files_, diagnostics_)) {
      checkShape(*tree, tree->root(), kLayoutShape, diagnostics_);
      if (const Node* extend = tree->root().find("extend")) {
        readBases(*tree, *extend, path.parent_path());
      }
      layers_.push_back(std::move(*tree));
    }
    done_.insert(open_.back());
    open_.pop_back();
  }

  std::deque<YamlTree> takeLayers() { return std::move(layers_); }

 private:
  void readBases(const YamlTree& tree, const Node& extend, const fs::path& folder) {
    if (extend.isScalar()) {
      readBase(tree, extend, folder);
    }
    for (const Node* name : extend.items) {
      if (name->isScalar()) {
        readBase(tree, *name, folder);
      }
    }
  }

  void readBase(const YamlTree& tree, const Node& name, const fs::path& folder) {
    const fs::path path = find(name.text, folder);
    if (path.empty()) {
      diagnostics_.error(messages::kUnknownLayout, tree.placeOf(name), {name.text});
      return;
    }
    const fs::path real = files_.canonical(path);
    if (std::find(open_.begin(), open_.end(), real) != open_.end()) {
      diagnostics_.error(messages::kExtendCycle, tree.placeOf(name), {name.text});
    } else if (done_.count(real) == 0) {
      read(path);
    }
  }

  /// The file of a layout's name; empty if there is none.
  fs::path find(const std::string& name, const fs::path& beside) const {
    if (name.find('/') != std::string::npos) {
      return {};
    }
    const std::string file =
        name.ends_with(".yaml") || name.ends_with(".yml") ? name : name + ".yaml";
    std::vector<fs::path> folders{beside};
    folders.insert(folders.end(), folders_.begin(), folders_.end());
    for (const fs::path& folder : folders) {
      for (const fs::path& path : {folder / file, folder / kThemes / file}) {
        if (files_.exists(path)) {
          return path;
        }
      }
    }
    return {};
  }

  const FileSystem& files_;
  const std::vector<fs::path>& folders_;
  Diagnostics& diagnostics_;
  std::deque<YamlTree> layers_;
  std::vector<fs::path> open_;  ///< files whose bases are being read, canonical
  std::set<fs::path> done_;
};

}  // namespace

std::deque<YamlTree> readLayers(const fs::path& path,
                                const FileSystem& files,
                                const std::vector<fs::path>& folders,
                                Diagnostics& diagnostics) {
  LayerReader reader(files, folders, diagnostics);
  reader.read(path);
  return reader.takeLayers();
}

}  // namespace paiban
