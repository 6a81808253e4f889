// What small hooks and libreuseport.so cost a process, beside the same in C: a table in Markdown on stdout.
using HookCost;

var folder = Directory.CreateTempSubdirectory("hook-cost-");
try
{
    var subjects = await Subjects.BuildAsync(folder.FullName);
    Console.WriteLine("| | C | C# | C# / C |");
    Console.WriteLine("|---|---:|---:|---:|");
    foreach (var measure in (Func<Subjects, Task<IReadOnlyList<Row>>>[])
        [HookCosts.MeasureAsync, Instructions.MeasureAsync, SystemCalls.MeasureAsync, Time.MeasureAsync, Footprint.MeasureAsync, Throughput.MeasureAsync])
    {
        foreach (var row in await measure(subjects))
        {
            Console.WriteLine(row);
        }
    }
}
finally
{
    folder.Delete(recursive: true);
}
