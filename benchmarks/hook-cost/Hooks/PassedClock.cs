/// <summary>Passes a call through.</summary>
internal static unsafe partial class PassedClock
{
    [Intercept("clock_gettime")]
    private static partial int GetTime(int clock, Time* time) => Next.GetTime(clock, time);

    public struct Time
    {
        public long Seconds;
        public long Nanoseconds;
    }
}
