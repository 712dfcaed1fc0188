#include "CResources.h"

static const unsigned char architectures[] = {
#embed "data/architectures.csv"
};
static const unsigned char gpus[] = {
#embed "data/gpus.csv"
};
static const unsigned char api_prices[] = {
#embed "data/api_prices.csv"
};
static const unsigned char accuracy_aime24_length[] = {
#embed "data/accuracy_aime24_length.csv"
};
static const unsigned char accuracy_livecodebench_passk[] = {
#embed "data/accuracy_livecodebench_passk.csv"
};
static const unsigned char accuracy_published[] = {
#embed "data/accuracy_published.csv"
};
static const unsigned char accuracy_length_fits[] = {
#embed "data/accuracy_length_fits.csv"
};
static const unsigned char accuracy_coverage_fits[] = {
#embed "data/accuracy_coverage_fits.csv"
};
static const unsigned char quantisation_accuracy[] = {
#embed "data/quantisation_accuracy.csv"
};
static const unsigned char frontier_aime24[] = {
#embed "data/frontier_aime24.csv"
};
static const unsigned char aime24_cost_curves[] = {
#embed "data/aime24_cost_curves.csv"
};
static const unsigned char flops_regret[] = {
#embed "data/flops_regret.csv"
};
static const unsigned char serving_profiles[] = {
#embed "data/serving_profiles.yaml"
};
static const unsigned char serving_parameters[] = {
#embed "data/serving_parameters.json"
};
static const unsigned char serving_dev[] = {
#embed "../../samples/measurements/serving_dev.csv"
};
static const unsigned char morph_27_points[] = {
#embed "../../samples/laws/morph_27_points.csv"
};
static const unsigned char morph_six_points[] = {
#embed "../../samples/laws/morph_six_points.csv"
};
static const unsigned char morph_1b_candidates[] = {
#embed "../../samples/laws/morph_1b_candidates.csv"
};
static const unsigned char theme_dark[] = {
#embed "../../themes/dark.yaml"
};
static const unsigned char theme_light[] = {
#embed "../../themes/light.yaml"
};
static const unsigned char theme_high_contrast[] = {
#embed "../../themes/high-contrast.yaml"
};
static const unsigned char theme_colour_blind[] = {
#embed "../../themes/colour-blind.yaml"
};
static const unsigned char theme_mono[] = {
#embed "../../themes/mono.yaml"
};
static const unsigned char theme_solarized[] = {
#embed "../../themes/solarized.yaml"
};
static const unsigned char sample_math_tutor[] = {
#embed "../../samples/math-tutor-14b.yaml"
};

#define RESOURCE(NAME, ARRAY) { NAME, ARRAY, sizeof ARRAY }

static const struct isocost_resource resources[] = {
    RESOURCE("catalogue/architectures.csv", architectures),
    RESOURCE("catalogue/gpus.csv", gpus),
    RESOURCE("catalogue/api_prices.csv", api_prices),
    RESOURCE("catalogue/accuracy_aime24_length.csv", accuracy_aime24_length),
    RESOURCE("catalogue/accuracy_livecodebench_passk.csv", accuracy_livecodebench_passk),
    RESOURCE("catalogue/accuracy_published.csv", accuracy_published),
    RESOURCE("catalogue/accuracy_length_fits.csv", accuracy_length_fits),
    RESOURCE("catalogue/accuracy_coverage_fits.csv", accuracy_coverage_fits),
    RESOURCE("catalogue/quantisation_accuracy.csv", quantisation_accuracy),
    RESOURCE("catalogue/frontier_aime24.csv", frontier_aime24),
    RESOURCE("catalogue/aime24_cost_curves.csv", aime24_cost_curves),
    RESOURCE("catalogue/flops_regret.csv", flops_regret),
    RESOURCE("catalogue/serving_parameters.json", serving_parameters),
    RESOURCE("catalogue/serving_profiles.yaml", serving_profiles),
    RESOURCE("measurements/serving_dev.csv", serving_dev),
    RESOURCE("laws/morph_27_points.csv", morph_27_points),
    RESOURCE("laws/morph_six_points.csv", morph_six_points),
    RESOURCE("laws/morph_1b_candidates.csv", morph_1b_candidates),
    RESOURCE("themes/dark.yaml", theme_dark),
    RESOURCE("themes/light.yaml", theme_light),
    RESOURCE("themes/high-contrast.yaml", theme_high_contrast),
    RESOURCE("themes/colour-blind.yaml", theme_colour_blind),
    RESOURCE("themes/mono.yaml", theme_mono),
    RESOURCE("themes/solarized.yaml", theme_solarized),
    RESOURCE("samples/math-tutor-14b.yaml", sample_math_tutor),
};

size_t isocost_resource_count(void) {
    return sizeof resources / sizeof resources[0];
}

struct isocost_resource isocost_resource_at(size_t index) {
    return resources[index];
}
