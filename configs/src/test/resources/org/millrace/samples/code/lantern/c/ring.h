#ifndef LANTERN_RING_H
#define LANTERN_RING_H

#include <stddef.h>

#define RING_SIZE 64

/* A ring of numbers: the oldest is overwritten when it is full. */
struct ring {
    int values[RING_SIZE];
    size_t head;
    size_t count;
};

void ring_clear(struct ring *ring);
void ring_push(struct ring *ring, int value);
int ring_oldest(const struct ring *ring, int fallback);

#endif
