import ArgumentParser

@main
struct Isocost: ParsableCommand {
}
