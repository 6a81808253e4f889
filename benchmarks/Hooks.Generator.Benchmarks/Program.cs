using BenchmarkDotNet.Running;
using Hooks.Generator.Benchmarks;

BenchmarkRunner.Run<GeneratorBenchmarks>(args: args);
