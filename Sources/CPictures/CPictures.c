#include "CPictures.h"

#include <dlfcn.h>
#include <stdlib.h>
#include <string.h>

// The declarations are our own: with the headers of librsvg, nothing here could be built on a machine without them.
// What is declared is stable since librsvg 2.46 and cairo 1.0.

typedef struct {
  double x, y, width, height;
} rectangle;

typedef int (*write_function)(void *context, const unsigned char *bytes, unsigned int count);

struct kompassros_pictures {
  void *(*handle_new_from_data)(const uint8_t *bytes, size_t length, void **error);
  int (*handle_render_document)(
      void *handle, void *context, const rectangle *viewport, void **error);
  void (*object_unref)(void *object);
  void *(*surface_create)(int format, int width, int height);
  void (*surface_destroy)(void *surface);
  int (*write_to_png_stream)(void *surface, write_function write, void *context);
  void *(*context_create)(void *surface);
  int (*context_status)(void *context);
  void (*context_destroy)(void *context);
};

// CAIRO_FORMAT_RGB24, CAIRO_STATUS_SUCCESS and CAIRO_STATUS_WRITE_ERROR of cairo.h.
enum { format_rgb24 = 1, status_success = 0, status_write_error = 11 };

const kompassros_pictures *kompassros_open_pictures(const char *librsvg, const char *cairo) {
  void *svg = dlopen(librsvg, RTLD_NOW | RTLD_LOCAL);
  void *drawing = svg ? dlopen(cairo, RTLD_NOW | RTLD_LOCAL) : NULL;
  if (!drawing) return NULL;
  struct kompassros_pictures *found = malloc(sizeof *found);
  if (!found) return NULL;
  struct {
    void *place;
    void *library;
    const char *name;
  } functions[] = {
      {&found->handle_new_from_data, svg, "rsvg_handle_new_from_data"},
      {&found->handle_render_document, svg, "rsvg_handle_render_document"},
      // Of GObject, which librsvg brings.
      {&found->object_unref, svg, "g_object_unref"},
      {&found->surface_create, drawing, "cairo_image_surface_create"},
      {&found->surface_destroy, drawing, "cairo_surface_destroy"},
      {&found->write_to_png_stream, drawing, "cairo_surface_write_to_png_stream"},
      {&found->context_create, drawing, "cairo_create"},
      {&found->context_status, drawing, "cairo_status"},
      {&found->context_destroy, drawing, "cairo_destroy"},
  };
  for (size_t index = 0; index < sizeof functions / sizeof *functions; index++) {
    void *address = dlsym(functions[index].library, functions[index].name);
    if (!address) {
      free(found);
      return NULL;
    }
    // POSIX lets a pointer to a function be kept as one to an object; C does not say so.
    memcpy(functions[index].place, &address, sizeof address);
  }
  return found;
}

typedef struct {
  uint8_t *bytes;
  size_t count, room;
} buffer;

static int append(void *context, const unsigned char *bytes, unsigned int count) {
  buffer *buffer = context;
  if (buffer->count + count > buffer->room) {
    size_t room = (buffer->count + count) * 2;
    uint8_t *grown = realloc(buffer->bytes, room);
    if (!grown) return status_write_error;
    buffer->bytes = grown;
    buffer->room = room;
  }
  memcpy(buffer->bytes + buffer->count, bytes, count);
  buffer->count += count;
  return status_success;
}

int kompassros_draw_picture(
    const kompassros_pictures *library, const uint8_t *svg, size_t svg_length, int width, int height,
    uint8_t **png, size_t *length) {
  void *handle = library->handle_new_from_data(svg, svg_length, NULL);
  if (!handle) return kompassros_picture_unread;
  int outcome = kompassros_picture_drawn;
  buffer written = {NULL, 0, 0};
  // Neither is ever NULL: a failed one carries its status.
  void *surface = library->surface_create(format_rgb24, width, height);
  void *context = library->context_create(surface);
  rectangle viewport = {0, 0, width, height};
  if (!library->handle_render_document(handle, context, &viewport, NULL) ||
      library->context_status(context) != status_success) {
    outcome = kompassros_picture_undrawn;
  } else if (library->write_to_png_stream(surface, append, &written) != status_success) {
    outcome = kompassros_picture_unwritten;
    free(written.bytes);
  }
  library->context_destroy(context);
  library->surface_destroy(surface);
  library->object_unref(handle);
  if (outcome == kompassros_picture_drawn) {
    *png = written.bytes;
    *length = written.count;
  }
  return outcome;
}
