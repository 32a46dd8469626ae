#include <stdio.h>
#include "ring.h"

int main(void)
{
    struct ring ring;
    int value;

    ring_clear(&ring);
    while (scanf("%d", &value) == 1)
        ring_push(&ring, value);
    printf("oldest of the last %d: %d\n", RING_SIZE, ring_oldest(&ring, -1));
    return 0;
}
