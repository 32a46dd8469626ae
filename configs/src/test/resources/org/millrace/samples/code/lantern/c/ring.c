#include "ring.h"

void ring_clear(struct ring *ring)
{
    ring->head = 0;
    ring->count = 0;
}

void ring_push(struct ring *ring, int value)
{
    ring->values[(ring->head + ring->count) % RING_SIZE] = value;
    if (ring->count < RING_SIZE)
        ring->count++;
    else
        ring->head = (ring->head + 1) % RING_SIZE;
}

int ring_oldest(const struct ring *ring, int fallback)
{
    return ring->count == 0 ? fallback : ring->values[ring->head];
}
