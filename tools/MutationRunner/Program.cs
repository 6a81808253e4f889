using System.CommandLine;
using MutationRunner;

var directory = new Argument<string>("directory") { Description = $"What is changed: one of {string.Join(", ", Suite.Directories)}, or a directory in it." };
var sample = new Option<int>("--sample") { Description = "How many of the changes are tried, chosen at random; 0 for all.", DefaultValueFactory = static _ => 50 };
var seed = new Option<int>("--seed") { Description = "The seed of the choice.", DefaultValueFactory = static _ => 1 };
var command = new RootCommand("Changes the code in one place at a time and says which changes no test notices.") { directory, sample, seed };
command.SetAction(arguments => MutationRun.StartAsync(
    arguments.GetRequiredValue(directory).TrimEnd('/'),
    arguments.GetValue(sample),
    arguments.GetValue(seed)));
return await command.Parse(args).InvokeAsync();
