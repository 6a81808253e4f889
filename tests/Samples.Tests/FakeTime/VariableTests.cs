namespace Samples.Tests.FakeTime;

/// <summary>What the variables may hold, as date(1) shows it.</summary>
public class VariableTests
{
    [Theory]
    [InlineData("2020-12-24T20:30:00Z", "2020-12-24T20:30:00.000000000")]
    [InlineData("2020-02-29T23:59:59.123456789Z", "2020-02-29T23:59:59.123456789")]
    [InlineData("1969-12-31T23:59:59.5Z", "1969-12-31T23:59:59.500000000")]
    [InlineData("1900-03-01T00:00:00Z", "1900-03-01T00:00:00.000000000")]
    [InlineData("2000-02-29T00:00:00Z", "2000-02-29T00:00:00.000000000")]
    [InlineData("0001-01-01T00:00:00Z", "0001-01-01T00:00:00.000000000")]
    [InlineData("9999-12-31T23:59:59Z", "9999-12-31T23:59:59.000000000")]
    [InlineData("@0", "1970-01-01T00:00:00.000000000")]
    [InlineData("@1608841800.5", "2020-12-24T20:30:00.500000000")]
    [InlineData("@-0.25", "1969-12-31T23:59:59.750000000")]
    [InlineData("@2147483648", "2038-01-19T03:14:08.000000000")]
    public void A_moment_is_a_date_or_seconds_since_1970(string start, string expected) =>
        Assert.Equal($"{expected}\n", FakeTimeProgram.Output($"START={start} SPEED=0", "date", "+%04Y-%m-%dT%H:%M:%S.%N"));

    [Theory]
    [InlineData("90", 90)]
    [InlineData("+90s", 90)]
    [InlineData("-1.5h", -5400)]
    [InlineData("0.5m", 30)]
    [InlineData("-3d", -259_200)]
    [InlineData("-0", 0)]
    public void An_offset_has_a_sign_a_number_and_a_unit(string offset, long seconds)
    {
        // From a file's time, which stays the same.
        using var directory = new TemporaryDirectory();
        File.WriteAllText(directory["file"], "");
        File.SetLastWriteTimeUtc(directory["file"], DateTime.UnixEpoch.AddSeconds(1_600_000_000));

        Assert.Equal($"{1_600_000_000 + seconds}\n", FakeTimeProgram.Output($"OFFSET={offset}", "stat", "-c", "%Y", directory["file"]));
    }

    [Theory]
    [InlineData("FAKE_TIME_OFFSET", "1x", "seconds, or a number with s, m, h or d, such as +90, -3d or 1.5h")]
    [InlineData("FAKE_TIME_OFFSET", "1.", "seconds, or a number with s, m, h or d, such as +90, -3d or 1.5h")]
    [InlineData("FAKE_TIME_OFFSET", " 1", "seconds, or a number with s, m, h or d, such as +90, -3d or 1.5h")]
    [InlineData("FAKE_TIME_OFFSET", "+-1", "seconds, or a number with s, m, h or d, such as +90, -3d or 1.5h")]
    [InlineData("FAKE_TIME_OFFSET", "1hh", "seconds, or a number with s, m, h or d, such as +90, -3d or 1.5h")]
    [InlineData("FAKE_TIME_OFFSET", "1.0000000001", "seconds, or a number with s, m, h or d, such as +90, -3d or 1.5h")]
    [InlineData("FAKE_TIME_OFFSET", "1234567890123", "seconds, or a number with s, m, h or d, such as +90, -3d or 1.5h")]
    [InlineData("FAKE_TIME_START", "2021-02-29T00:00:00Z", "a moment such as 2020-12-24T20:30:00Z (UTC) or @1608841800.5, seconds since 1970")]
    [InlineData("FAKE_TIME_START", "1900-02-29T00:00:00Z", "a moment such as 2020-12-24T20:30:00Z (UTC) or @1608841800.5, seconds since 1970")]
    [InlineData("FAKE_TIME_START", "2021-01-01T24:00:00Z", "a moment such as 2020-12-24T20:30:00Z (UTC) or @1608841800.5, seconds since 1970")]
    [InlineData("FAKE_TIME_START", "2021-01-01T00:00:00", "a moment such as 2020-12-24T20:30:00Z (UTC) or @1608841800.5, seconds since 1970")]
    [InlineData("FAKE_TIME_START", "2021-01-01T00:00:000Z", "a moment such as 2020-12-24T20:30:00Z (UTC) or @1608841800.5, seconds since 1970")]
    [InlineData("FAKE_TIME_START", "2021-1-1T00:00:00Z", "a moment such as 2020-12-24T20:30:00Z (UTC) or @1608841800.5, seconds since 1970")]
    [InlineData("FAKE_TIME_START", "@", "a moment such as 2020-12-24T20:30:00Z (UTC) or @1608841800.5, seconds since 1970")]
    [InlineData("FAKE_TIME_START", "@1Z", "a moment such as 2020-12-24T20:30:00Z (UTC) or @1608841800.5, seconds since 1970")]
    [InlineData("FAKE_TIME_SINCE", "yesterday", "a moment such as 2020-12-24T20:30:00Z (UTC) or @1608841800.5, seconds since 1970")]
    [InlineData("FAKE_TIME_SPEED", "-1", "a number from 0 to 1000 with up to 6 digits behind the point, such as 2.5")]
    [InlineData("FAKE_TIME_SPEED", "1000.000001", "a number from 0 to 1000 with up to 6 digits behind the point, such as 2.5")]
    [InlineData("FAKE_TIME_SPEED", "999999999999", "a number from 0 to 1000 with up to 6 digits behind the point, such as 2.5")]
    [InlineData("FAKE_TIME_SPEED", "1.0000001", "a number from 0 to 1000 with up to 6 digits behind the point, such as 2.5")]
    [InlineData("FAKE_TIME_SPEED", "2x", "a number from 0 to 1000 with up to 6 digits behind the point, such as 2.5")]
    public void An_error_is_one_line_and_the_time_stays_as_it_is(string variable, string value, string allowed)
    {
        var environment = FakeTimeProgram.Environment("");
        environment[variable] = value;
        // Were the others heard, the clock would stand.
        environment.TryAdd("FAKE_TIME_SPEED", "0");
        environment.TryAdd("FAKE_TIME_SINCE", "@0");

        var before = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        var run = ProgramRun.Of(RequiredProgram.Find("date"), ["+%s"], environment);

        Assert.Equal($"faketime: {variable}=\"{value}\". Allowed: {allowed}. The clocks stay as they are.\n", run.Errors);
        Assert.True(long.Parse(run.Output, System.Globalization.CultureInfo.InvariantCulture) >= before);
    }

    [Fact]
    public void A_start_and_an_offset_exclude_each_other()
    {
        var run = ProgramRun.Of(RequiredProgram.Find("date"), [], FakeTimeProgram.Environment("START=@5 OFFSET=5"));

        Assert.Equal("faketime: FAKE_TIME_START=\"@5\". Allowed: only without FAKE_TIME_OFFSET. The clocks stay as they are.\n", run.Errors);
    }

    [Fact]
    public void Programs_that_start_later_share_a_clock_if_they_are_told_since_when_it_runs()
    {
        using var directory = new TemporaryDirectory();
        File.WriteAllText(directory["file"], "");
        File.SetLastWriteTimeUtc(directory["file"], DateTime.UnixEpoch.AddSeconds(1_000_000_000));

        Assert.Equal("500000.000000000\n", FakeTimeProgram.Output("START=@0 SPEED=0.0005 SINCE=@0", "stat", "-c", "%.9Y", directory["file"]));
    }
}
