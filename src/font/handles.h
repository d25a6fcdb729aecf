#pragma once

#include <memory>

#include <hb-subset.h>
#include <hb.h>

/// Owners of HarfBuzz handles.
namespace paiban {

struct HbDelete {
  void operator()(hb_blob_t* blob) const { hb_blob_destroy(blob); }
  void operator()(hb_face_t* face) const { hb_face_destroy(face); }
  void operator()(hb_font_t* font) const { hb_font_destroy(font); }
  void operator()(hb_set_t* set) const { hb_set_destroy(set); }
  void operator()(hb_subset_input_t* input) const { hb_subset_input_destroy(input); }
  void operator()(hb_subset_plan_t* plan) const { hb_subset_plan_destroy(plan); }
};
using HbBlob = std::unique_ptr<hb_blob_t, HbDelete>;
using HbFace = std::unique_ptr<hb_face_t, HbDelete>;
using HbFont = std::unique_ptr<hb_font_t, HbDelete>;
using HbSet = std::unique_ptr<hb_set_t, HbDelete>;
using HbSubsetInput = std::unique_ptr<hb_subset_input_t, HbDelete>;
using HbSubsetPlan = std::unique_ptr<hb_subset_plan_t, HbDelete>;

}  // namespace paiban
