// What small hooks and libreuseport.so cost a process, beside the same in C: a table in Markdown on stdout. With --counted only
// what is the same in every run, however busy the machine is.
using HookCost;

if (args is not ([] or ["--counted"]))
{
    await Console.Error.WriteLineAsync("usage: hook-cost [--counted]");
    return 2;
}

Func<Subjects, Task<IReadOnlyList<Row>>>[] counted = [HookCosts.MeasureAsync, Instructions.MeasureAsync, SystemCalls.MeasureAsync, Footprint.MeasureAsync];
Func<Subjects, Task<IReadOnlyList<Row>>>[] timed = args.Length == 0 ? [Time.MeasureAsync, Throughput.MeasureAsync] : [];

var directory = Directory.CreateTempSubdirectory("hook-cost-");
try
{
    var subjects = await Subjects.BuildAsync(directory.FullName);
    Console.WriteLine("| | C | C# | C# / C |");
    Console.WriteLine("|---|---:|---:|---:|");
    foreach (var measure in counted.Concat(timed))
    {
        foreach (var row in await measure(subjects))
        {
            Console.WriteLine(row);
        }
    }
}
finally
{
    directory.Delete(recursive: true);
}

return 0;
