#ifndef KOMPASSROS_PICTURES_H
#define KOMPASSROS_PICTURES_H

#include <stddef.h>
#include <stdint.h>

/// The functions of librsvg, GLib and cairo that turn an SVG file into a PNG picture.
typedef struct kompassros_pictures kompassros_pictures;

/// Opens the two libraries, found as the operating system finds the names, and looks the functions up.
///
/// Returns NULL when either is missing or too old. What was opened stays open as long as the program runs.
const kompassros_pictures *kompassros_open_pictures(const char *librsvg, const char *cairo);

/// At which step drawing failed.
enum {
  kompassros_picture_drawn = 0,
  /// The SVG could not be read.
  kompassros_picture_unread = 1,
  /// The SVG could not be drawn.
  kompassros_picture_undrawn = 2,
  /// The PNG could not be written.
  kompassros_picture_unwritten = 3,
};

/// Draws an SVG file at `width` times `height` pixels, without transparency.
///
/// Returns one of the values above. On success `png` holds `length` bytes, which the caller frees. Safe to call from several
/// threads at once.
int kompassros_draw_picture(
    const kompassros_pictures *library, const uint8_t *svg, size_t svg_length, int width, int height,
    uint8_t **png, size_t *length);

#endif
