// What “kompassros new site” lays down. Made by CarriedFilesTests: RECORD_GOLDENS=1 swift test --filter CarriedFiles
#include "CCarriedFiles.h"

// Part of C since C23; the compilers that build this package have known it longer.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char file0[] = {
#embed "../../content/municipalities.csv"
};
static const unsigned char file1[] = {
#embed "../../starting-site/README.md"
};
static const unsigned char file2[] = {
#embed "../../starting-site/content/evaluations/exempelkommunen/2024.md"
};
static const unsigned char file3[] = {
#embed "../../starting-site/content/evaluations/exempelkommunen/2024.yaml"
};
static const unsigned char file4[] = {
#embed "../../starting-site/content/frameworks/2020.yaml"
};
static const unsigned char file5[] = {
#embed "../../starting-site/content/glossary.yaml"
};
static const unsigned char file6[] = {
#embed "../../starting-site/content/municipalities.csv"
};
static const unsigned char file7[] = {
#embed "../../starting-site/content/pages/om.en.md"
};
static const unsigned char file8[] = {
#embed "../../starting-site/content/pages/om.md"
};
static const unsigned char file9[] = {
#embed "../../starting-site/content/references.yaml"
};
static const unsigned char file10[] = {
#embed "../../starting-site/content/site.yaml"
};
static const unsigned char file11[] = {
#embed "../../templates/assets/apple-touch-icon.png"
};
static const unsigned char file12[] = {
#embed "../../templates/assets/badda-in-ram.js"
};
static const unsigned char file13[] = {
#embed "../../templates/assets/badda-in.css"
};
static const unsigned char file14[] = {
#embed "../../templates/assets/badda-in.js"
};
static const unsigned char file15[] = {
#embed "../../templates/assets/bredvid.js"
};
static const unsigned char file16[] = {
#embed "../../templates/assets/dela.js"
};
static const unsigned char file17[] = {
#embed "../../templates/assets/favicon.ico"
};
static const unsigned char file18[] = {
#embed "../../templates/assets/favicon.svg"
};
static const unsigned char file19[] = {
#embed "../../templates/assets/hitta.js"
};
static const unsigned char file20[] = {
#embed "../../templates/assets/jamfor.js"
};
static const unsigned char file21[] = {
#embed "../../templates/assets/jamforord.js"
};
static const unsigned char file22[] = {
#embed "../../templates/assets/kommuner.js"
};
static const unsigned char file23[] = {
#embed "../../templates/assets/kompassros.js"
};
static const unsigned char file24[] = {
#embed "../../templates/assets/listruta.js"
};
static const unsigned char file25[] = {
#embed "../../templates/assets/site.css"
};
static const unsigned char file26[] = {
#embed "../../templates/assets/sok.js"
};
static const unsigned char file27[] = {
#embed "../../templates/assets/sokfil.js"
};
static const unsigned char file28[] = {
#embed "../../templates/assets/sokfilter.js"
};
static const unsigned char file29[] = {
#embed "../../templates/assets/sokfraga.js"
};
static const unsigned char file30[] = {
#embed "../../templates/assets/sokindex.js"
};
static const unsigned char file31[] = {
#embed "../../templates/assets/sokinnehall.js"
};
static const unsigned char file32[] = {
#embed "../../templates/assets/sokkod.js"
};
static const unsigned char file33[] = {
#embed "../../templates/assets/sokkommun.js"
};
static const unsigned char file34[] = {
#embed "../../templates/assets/sokning.js"
};
static const unsigned char file35[] = {
#embed "../../templates/assets/sokord.js"
};
static const unsigned char file36[] = {
#embed "../../templates/assets/sokstavning.js"
};
static const unsigned char file37[] = {
#embed "../../templates/assets/sokutdrag.js"
};
static const unsigned char file38[] = {
#embed "../../templates/assets/sokvisa.js"
};
static const unsigned char file39[] = {
#embed "../../templates/assets/utskrift.js"
};
static const unsigned char file40[] = {
#embed "../../templates/layouts/embed.mustache"
};
static const unsigned char file41[] = {
#embed "../../templates/layouts/page.mustache"
};
static const unsigned char file42[] = {
#embed "../../templates/pages/area.mustache"
};
static const unsigned char file43[] = {
#embed "../../templates/pages/areas.mustache"
};
static const unsigned char file44[] = {
#embed "../../templates/pages/compare.mustache"
};
static const unsigned char file45[] = {
#embed "../../templates/pages/comparison.mustache"
};
static const unsigned char file46[] = {
#embed "../../templates/pages/data.mustache"
};
static const unsigned char file47[] = {
#embed "../../templates/pages/easy-read.mustache"
};
static const unsigned char file48[] = {
#embed "../../templates/pages/embed.mustache"
};
static const unsigned char file49[] = {
#embed "../../templates/pages/embedding.mustache"
};
static const unsigned char file50[] = {
#embed "../../templates/pages/evaluation.mustache"
};
static const unsigned char file51[] = {
#embed "../../templates/pages/free.mustache"
};
static const unsigned char file52[] = {
#embed "../../templates/pages/glossary.mustache"
};
static const unsigned char file53[] = {
#embed "../../templates/pages/municipalities.mustache"
};
static const unsigned char file54[] = {
#embed "../../templates/pages/not-found.mustache"
};
static const unsigned char file55[] = {
#embed "../../templates/pages/profile.mustache"
};
static const unsigned char file56[] = {
#embed "../../templates/pages/search.mustache"
};
static const unsigned char file57[] = {
#embed "../../templates/pages/start.mustache"
};
static const unsigned char file58[] = {
#embed "../../templates/partials/actions.mustache"
};
static const unsigned char file59[] = {
#embed "../../templates/partials/answer-table.mustache"
};
static const unsigned char file60[] = {
#embed "../../templates/partials/answer.mustache"
};
static const unsigned char file61[] = {
#embed "../../templates/partials/answered-areas.mustache"
};
static const unsigned char file62[] = {
#embed "../../templates/partials/area-bars.mustache"
};
static const unsigned char file63[] = {
#embed "../../templates/partials/bridge-body.mustache"
};
static const unsigned char file64[] = {
#embed "../../templates/partials/bridge.mustache"
};
static const unsigned char file65[] = {
#embed "../../templates/partials/changes.mustache"
};
static const unsigned char file66[] = {
#embed "../../templates/partials/chapter.mustache"
};
static const unsigned char file67[] = {
#embed "../../templates/partials/chapters.mustache"
};
static const unsigned char file68[] = {
#embed "../../templates/partials/choices.mustache"
};
static const unsigned char file69[] = {
#embed "../../templates/partials/cite.mustache"
};
static const unsigned char file70[] = {
#embed "../../templates/partials/compare-script.mustache"
};
static const unsigned char file71[] = {
#embed "../../templates/partials/compared-group.mustache"
};
static const unsigned char file72[] = {
#embed "../../templates/partials/compared-table.mustache"
};
static const unsigned char file73[] = {
#embed "../../templates/partials/compared.mustache"
};
static const unsigned char file74[] = {
#embed "../../templates/partials/crumbs.mustache"
};
static const unsigned char file75[] = {
#embed "../../templates/partials/downloads.mustache"
};
static const unsigned char file76[] = {
#embed "../../templates/partials/embed-key.mustache"
};
static const unsigned char file77[] = {
#embed "../../templates/partials/embedding-script.mustache"
};
static const unsigned char file78[] = {
#embed "../../templates/partials/facts.mustache"
};
static const unsigned char file79[] = {
#embed "../../templates/partials/figure.mustache"
};
static const unsigned char file80[] = {
#embed "../../templates/partials/find.mustache"
};
static const unsigned char file81[] = {
#embed "../../templates/partials/history.mustache"
};
static const unsigned char file82[] = {
#embed "../../templates/partials/learning.mustache"
};
static const unsigned char file83[] = {
#embed "../../templates/partials/map.mustache"
};
static const unsigned char file84[] = {
#embed "../../templates/partials/narrative-opening.mustache"
};
static const unsigned char file85[] = {
#embed "../../templates/partials/neighbours.mustache"
};
static const unsigned char file86[] = {
#embed "../../templates/partials/notes.mustache"
};
static const unsigned char file87[] = {
#embed "../../templates/partials/overview.mustache"
};
static const unsigned char file88[] = {
#embed "../../templates/partials/peer-table.mustache"
};
static const unsigned char file89[] = {
#embed "../../templates/partials/peers.mustache"
};
static const unsigned char file90[] = {
#embed "../../templates/partials/rose.mustache"
};
static const unsigned char file91[] = {
#embed "../../templates/partials/score-table.mustache"
};
static const unsigned char file92[] = {
#embed "../../templates/partials/scores.mustache"
};
static const unsigned char file93[] = {
#embed "../../templates/partials/search-field.mustache"
};
static const unsigned char file94[] = {
#embed "../../templates/partials/search-script.mustache"
};
static const unsigned char file95[] = {
#embed "../../templates/partials/sharing.mustache"
};
static const unsigned char file96[] = {
#embed "../../templates/partials/source.mustache"
};
static const unsigned char file97[] = {
#embed "../../templates/partials/subarea-table.mustache"
};
static const unsigned char file98[] = {
#embed "../../templates/partials/terms.mustache"
};
static const unsigned char file99[] = {
#embed "../../templates/partials/thread.mustache"
};
static const unsigned char file100[] = {
#embed "../../templates/strings/en.yaml"
};
static const unsigned char file101[] = {
#embed "../../templates/strings/sv.yaml"
};

static const struct kompassros_carried_file files[] = {
  {"content/municipalities.csv", file0, sizeof file0},
  {"starting-site/README.md", file1, sizeof file1},
  {"starting-site/content/evaluations/exempelkommunen/2024.md", file2, sizeof file2},
  {"starting-site/content/evaluations/exempelkommunen/2024.yaml", file3, sizeof file3},
  {"starting-site/content/frameworks/2020.yaml", file4, sizeof file4},
  {"starting-site/content/glossary.yaml", file5, sizeof file5},
  {"starting-site/content/municipalities.csv", file6, sizeof file6},
  {"starting-site/content/pages/om.en.md", file7, sizeof file7},
  {"starting-site/content/pages/om.md", file8, sizeof file8},
  {"starting-site/content/references.yaml", file9, sizeof file9},
  {"starting-site/content/site.yaml", file10, sizeof file10},
  {"templates/assets/apple-touch-icon.png", file11, sizeof file11},
  {"templates/assets/badda-in-ram.js", file12, sizeof file12},
  {"templates/assets/badda-in.css", file13, sizeof file13},
  {"templates/assets/badda-in.js", file14, sizeof file14},
  {"templates/assets/bredvid.js", file15, sizeof file15},
  {"templates/assets/dela.js", file16, sizeof file16},
  {"templates/assets/favicon.ico", file17, sizeof file17},
  {"templates/assets/favicon.svg", file18, sizeof file18},
  {"templates/assets/hitta.js", file19, sizeof file19},
  {"templates/assets/jamfor.js", file20, sizeof file20},
  {"templates/assets/jamforord.js", file21, sizeof file21},
  {"templates/assets/kommuner.js", file22, sizeof file22},
  {"templates/assets/kompassros.js", file23, sizeof file23},
  {"templates/assets/listruta.js", file24, sizeof file24},
  {"templates/assets/site.css", file25, sizeof file25},
  {"templates/assets/sok.js", file26, sizeof file26},
  {"templates/assets/sokfil.js", file27, sizeof file27},
  {"templates/assets/sokfilter.js", file28, sizeof file28},
  {"templates/assets/sokfraga.js", file29, sizeof file29},
  {"templates/assets/sokindex.js", file30, sizeof file30},
  {"templates/assets/sokinnehall.js", file31, sizeof file31},
  {"templates/assets/sokkod.js", file32, sizeof file32},
  {"templates/assets/sokkommun.js", file33, sizeof file33},
  {"templates/assets/sokning.js", file34, sizeof file34},
  {"templates/assets/sokord.js", file35, sizeof file35},
  {"templates/assets/sokstavning.js", file36, sizeof file36},
  {"templates/assets/sokutdrag.js", file37, sizeof file37},
  {"templates/assets/sokvisa.js", file38, sizeof file38},
  {"templates/assets/utskrift.js", file39, sizeof file39},
  {"templates/layouts/embed.mustache", file40, sizeof file40},
  {"templates/layouts/page.mustache", file41, sizeof file41},
  {"templates/pages/area.mustache", file42, sizeof file42},
  {"templates/pages/areas.mustache", file43, sizeof file43},
  {"templates/pages/compare.mustache", file44, sizeof file44},
  {"templates/pages/comparison.mustache", file45, sizeof file45},
  {"templates/pages/data.mustache", file46, sizeof file46},
  {"templates/pages/easy-read.mustache", file47, sizeof file47},
  {"templates/pages/embed.mustache", file48, sizeof file48},
  {"templates/pages/embedding.mustache", file49, sizeof file49},
  {"templates/pages/evaluation.mustache", file50, sizeof file50},
  {"templates/pages/free.mustache", file51, sizeof file51},
  {"templates/pages/glossary.mustache", file52, sizeof file52},
  {"templates/pages/municipalities.mustache", file53, sizeof file53},
  {"templates/pages/not-found.mustache", file54, sizeof file54},
  {"templates/pages/profile.mustache", file55, sizeof file55},
  {"templates/pages/search.mustache", file56, sizeof file56},
  {"templates/pages/start.mustache", file57, sizeof file57},
  {"templates/partials/actions.mustache", file58, sizeof file58},
  {"templates/partials/answer-table.mustache", file59, sizeof file59},
  {"templates/partials/answer.mustache", file60, sizeof file60},
  {"templates/partials/answered-areas.mustache", file61, sizeof file61},
  {"templates/partials/area-bars.mustache", file62, sizeof file62},
  {"templates/partials/bridge-body.mustache", file63, sizeof file63},
  {"templates/partials/bridge.mustache", file64, sizeof file64},
  {"templates/partials/changes.mustache", file65, sizeof file65},
  {"templates/partials/chapter.mustache", file66, sizeof file66},
  {"templates/partials/chapters.mustache", file67, sizeof file67},
  {"templates/partials/choices.mustache", file68, sizeof file68},
  {"templates/partials/cite.mustache", file69, sizeof file69},
  {"templates/partials/compare-script.mustache", file70, sizeof file70},
  {"templates/partials/compared-group.mustache", file71, sizeof file71},
  {"templates/partials/compared-table.mustache", file72, sizeof file72},
  {"templates/partials/compared.mustache", file73, sizeof file73},
  {"templates/partials/crumbs.mustache", file74, sizeof file74},
  {"templates/partials/downloads.mustache", file75, sizeof file75},
  {"templates/partials/embed-key.mustache", file76, sizeof file76},
  {"templates/partials/embedding-script.mustache", file77, sizeof file77},
  {"templates/partials/facts.mustache", file78, sizeof file78},
  {"templates/partials/figure.mustache", file79, sizeof file79},
  {"templates/partials/find.mustache", file80, sizeof file80},
  {"templates/partials/history.mustache", file81, sizeof file81},
  {"templates/partials/learning.mustache", file82, sizeof file82},
  {"templates/partials/map.mustache", file83, sizeof file83},
  {"templates/partials/narrative-opening.mustache", file84, sizeof file84},
  {"templates/partials/neighbours.mustache", file85, sizeof file85},
  {"templates/partials/notes.mustache", file86, sizeof file86},
  {"templates/partials/overview.mustache", file87, sizeof file87},
  {"templates/partials/peer-table.mustache", file88, sizeof file88},
  {"templates/partials/peers.mustache", file89, sizeof file89},
  {"templates/partials/rose.mustache", file90, sizeof file90},
  {"templates/partials/score-table.mustache", file91, sizeof file91},
  {"templates/partials/scores.mustache", file92, sizeof file92},
  {"templates/partials/search-field.mustache", file93, sizeof file93},
  {"templates/partials/search-script.mustache", file94, sizeof file94},
  {"templates/partials/sharing.mustache", file95, sizeof file95},
  {"templates/partials/source.mustache", file96, sizeof file96},
  {"templates/partials/subarea-table.mustache", file97, sizeof file97},
  {"templates/partials/terms.mustache", file98, sizeof file98},
  {"templates/partials/thread.mustache", file99, sizeof file99},
  {"templates/strings/en.yaml", file100, sizeof file100},
  {"templates/strings/sv.yaml", file101, sizeof file101},
};

size_t kompassros_carried_count(void) { return sizeof files / sizeof *files; }

struct kompassros_carried_file kompassros_carried(size_t place) { return files[place]; }
