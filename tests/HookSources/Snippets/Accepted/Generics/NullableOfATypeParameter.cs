static T? Or<T>(T? a, T b)
    where T : struct => a ?? b;

static long Body(long x) => Or(x > 1 ? x : null, 7L)!.Value + Or<int>(null, 3)!.Value;
