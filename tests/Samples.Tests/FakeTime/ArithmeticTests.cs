using System.Numerics;
using System.Reflection;

namespace Samples.Tests.FakeTime;

/// <summary>The sample's arithmetic beside that of integers without bounds.</summary>
public class ArithmeticTests
{
    private const long NanosecondsPerSecond = 1_000_000_000;
    private const long RealSpeed = 1_000_000;

    private static readonly Assembly s_assembly = Assembly.LoadFrom(RepositoryFiles.Assembly("samples/FakeTime", "FakeTime.dll"));
    private static readonly Type s_math = s_assembly.GetType("FakeTime.Clocks.TimeMath", throwOnError: true)!;
    private static readonly Type s_time = s_math.GetMethod("Negate", BindingFlags.Public | BindingFlags.Static)!.ReturnType;

    private static readonly long[] s_seconds =
    [
        0, 1, -1, 59, 1_000_000, 999_999, 1_700_000_000, -2_000_000_000, 9_223_372_036, 9_223_372_037, long.MaxValue / 2, long.MaxValue - 1,
        long.MaxValue, long.MinValue + 1,
    ];

    private static readonly long[] s_nanoseconds = [0, 1, 500_000_000, 999_999_999];
    private static readonly long[] s_speeds = [0, 1, 3, 999_999, 1_000_000, 1_000_001, 2_500_000, 999_999_999, 1_000_000_000];

    private static IEnumerable<(long Seconds, long Nanoseconds)> Times => s_seconds.SelectMany(static _ => s_nanoseconds, ValueTuple.Create);

    [Fact]
    public void Sums_are_exact_or_the_nearest_value() => Assert.All(
        Times.SelectMany(static _ => Times, ValueTuple.Create),
        static pair => AssertNearest(Number(pair.Item1) + Number(pair.Item2), Call("Add", Time(pair.Item1), Time(pair.Item2))));

    [Fact]
    public void A_clock_moves_by_exactly_its_speed() => Assert.All(
        Times.SelectMany(static _ => s_speeds, ValueTuple.Create),
        static pair => AssertNearest(Number(pair.Item1) * pair.Item2 / RealSpeed, Call("Multiply", Time(pair.Item1), pair.Item2)));

    [Fact]
    public void Nobody_wakes_early() => Assert.All(
        Times.SelectMany(static _ => s_speeds[1..], ValueTuple.Create),
        static pair =>
        {
            var quotient = BigInteger.DivRem(BigInteger.Abs(Number(pair.Item1)) * RealSpeed, pair.Item2, out var rest) + (rest.IsZero ? 0 : 1);
            AssertNearest(quotient * Number(pair.Item1).Sign, Call("Divide", Time(pair.Item1), pair.Item2));
        });

    private static void AssertNearest(BigInteger expected, (long Seconds, long Nanoseconds) actual)
    {
        var seconds = BigInteger.Divide(expected - (expected.Sign < 0 ? NanosecondsPerSecond - 1 : 0), NanosecondsPerSecond);
        Assert.InRange(actual.Nanoseconds, 0, NanosecondsPerSecond - 1);
        if (seconds > long.MinValue + 1 && seconds < long.MaxValue)
        {
            Assert.Equal(expected, Number(actual));
        }
        else
        {
            Assert.InRange(BigInteger.Abs(actual.Seconds - BigInteger.Max(long.MinValue, BigInteger.Min(long.MaxValue, seconds))), 0, 1);
        }
    }

    private static BigInteger Number((long Seconds, long Nanoseconds) time) => ((BigInteger)time.Seconds * NanosecondsPerSecond) + time.Nanoseconds;

    private static object Time((long Seconds, long Nanoseconds) time)
    {
        var value = Activator.CreateInstance(s_time)!;
        s_time.GetField("Seconds")!.SetValue(value, time.Seconds);
        s_time.GetField("Nanoseconds")!.SetValue(value, time.Nanoseconds);
        return value;
    }

    private static (long Seconds, long Nanoseconds) Call(string method, params object[] arguments)
    {
        var result = s_math.GetMethod(method, BindingFlags.Public | BindingFlags.Static)!.Invoke(null, arguments)!;
        return ((long)s_time.GetField("Seconds")!.GetValue(result)!, (long)s_time.GetField("Nanoseconds")!.GetValue(result)!);
    }
}
